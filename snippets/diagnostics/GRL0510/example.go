package demo

// show
type Level int

const (
	Debug Level = iota
	Info
	Error
)

var names = map[Level]string{
	Debug: "debug",
	Info:  "info",
}

// end
