"""A finished file, anybody's, read into plain values: slides, shapes, texts and what stands behind them."""
