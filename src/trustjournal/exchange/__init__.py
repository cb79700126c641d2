"""Records in forms that other programs read. Pure: values in, plain values or text out."""
