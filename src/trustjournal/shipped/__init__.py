"""The words of data/*.yaml as plain Python: checked when generated, quick to import.

Generated from data/ by tools/ship_content.py; do not edit.
"""
