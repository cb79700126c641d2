"""Values to what Rich can draw: no printing, no clock, no console."""
