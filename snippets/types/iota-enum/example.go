package demo

// show
type state int

const (
	idle state = iota
	running
	stopped
)

var broken state = 42 // compiles

// end
