package demo

// show
type Settings struct{ Verbose bool }

var settings *Settings

func Reload(load func() *Settings) {
	settings = load() // who reads it now?
}

// end
