package demo

// show
type ValidationError struct{ Fields []string }

func (e *ValidationError) Error() string { return "invalid" }

func validate(name string) error {
	var problem *ValidationError
	if name == "" {
		problem = &ValidationError{Fields: []string{"name"}}
	}
	return problem // never equal to nil
}

// end
