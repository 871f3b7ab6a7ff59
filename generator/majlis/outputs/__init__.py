"""What is made of an edition: sheets, feeds, media, pages. `every.outputs` lists them."""
