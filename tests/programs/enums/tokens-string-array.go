package main

import "fmt"

type Level int8

const (
	Debug Level = iota - 1
	Info
	Warn
	Error
)

func (l Level) String() string {
	switch l {
	case Debug:
		return "DEBUG"
	case Info:
		return "INFO"
	case Warn:
		return "WARN"
	case Error:
		return "ERROR"
	default:
		if l > Error {
			return fmt.Sprintf("ERROR+%d", int8(l-Error))
		}
		return fmt.Sprintf("DEBUG%d", int8(l-Debug))
	}
}

type Color string

const (
	Red   Color = "red"
	Green Color = "green"
	Blue  Color = "blue"
)

var hex = map[Color]int{Red: 0xff0000, Green: 0x00ff00, Blue: 0x0000ff}

func (c Color) RGB() (r, g, b uint8) {
	v := hex[c]
	return uint8(v >> 16), uint8(v >> 8 & 0xff), uint8(v)
}

func (c Color) Valid() bool {
	switch c {
	case Red, Green, Blue:
		return true
	}
	return false
}

type Logger struct {
	Min   Level
	Lines int
}

func (lg *Logger) Logf(l Level, format string, a ...any) bool {
	if l < lg.Min {
		return false
	}
	lg.Lines++
	fmt.Printf("[%-5v] "+format+"\n", append([]any{l}, a...)...)
	return true
}

const (
	bit0, mask0 = 1 << iota, 1<<iota - 1
	bit1, mask1
	_, _
	bit3, mask3
)

func main() {
	lg := Logger{}
	fmt.Println(lg, Logger{Min: Debug})
	for l := Debug; l <= Error+1; l++ {
		ok := lg.Logf(l, "value %d of %s", l, "level")
		fmt.Println(ok, lg.Lines)
	}
	fmt.Println(Level(-3), Level(9), Warn > Info)

	for _, c := range []Color{Blue, Red, "mauve"} {
		r, g, b := c.RGB()
		fmt.Printf("%-6s %t #%02x%02x%02x %q\n", c, c.Valid(), r, g, b, c)
	}
	fmt.Println(Red+"dish", len(Green), Color("re")+"d" == Red, Blue < Green)
	fmt.Println(bit0, mask0, bit1, mask1, bit3, mask3)
}
