"""Labels and the values beside them, wherever they stand: the part that trees and lines of text share."""
