package demo

import "fmt"

// show
func describe(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case int:
		return fmt.Sprintf("number %d", v)
	default:
		return fmt.Sprintf("%v", v)
	}
}

// end
