"""What the browser gets beside the pages: styles and scripts, ours alone, without a framework."""
