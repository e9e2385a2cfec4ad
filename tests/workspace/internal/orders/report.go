package orders

// Large gives the lines of at least so many pieces.
func Large(lines []Line, least int) []Line {
	return Filter(lines, func(line Line) bool { return line.Pieces >= least })
}
