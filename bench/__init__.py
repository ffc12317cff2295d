"""Benchmarks: `python -m bench` measures filmpage beside lxml and beside what people use today."""
