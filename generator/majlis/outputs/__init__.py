"""What is made of an edition: sheets, feeds, media, pages. `every.OUTPUTS` lists them."""
