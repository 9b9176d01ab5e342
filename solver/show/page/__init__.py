"""A report as one HTML file that works offline: what it holds as plain parts, and the templates that show them.

Every word of a user's reaches the page through Jinja's escaping, or inside JSON that no script tag can end.
"""
