"""Which unit, wave, question, metric or period each spelling in a file means."""
