package demo

import "strconv"

// show
func encode[T any](value T) string {
	switch v := any(value).(type) {
	case string:
		return strconv.Quote(v)
	case int:
		return strconv.Itoa(v)
	default:
		return "?"
	}
}

// end

var encoded = encode("a") + encode(1)
