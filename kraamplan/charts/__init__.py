"""Charts for managers: drawn on the server, so that a page needs no script and can be printed.

neutrality   norm and delivered per package, the mean against its band, the control chart
drawing      from a chart to SVG that says what it shows
"""
