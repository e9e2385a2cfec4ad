package demo

type FieldError struct{ name string }

func (e *FieldError) Error() string { return "bad field: " + e.name }

// show
func validate(name string) error {
	var failed *FieldError
	if name != "" {
		return failed // not nil: an error interface with a nil *FieldError in it
	}
	return &FieldError{name: "name"}
}

// end
