package demo

import "fmt"

// show
func unexpected(x any) error {
	return fmt.Errorf("unexpected type %T", x)
}

// end
