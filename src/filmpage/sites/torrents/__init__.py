"""Layouts of sites that offer releases and subtitles."""
