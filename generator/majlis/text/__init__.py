"""What text needs in Arabic and English: digits, guesses, lengths."""
