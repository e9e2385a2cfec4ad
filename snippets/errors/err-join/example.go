package demo

import "errors"

// show
func validate(name string, age int) error {
	var errs []error
	if name == "" {
		errs = append(errs, errors.New("name is empty"))
	}
	if age < 0 {
		errs = append(errs, errors.New("age is negative"))
	}
	return errors.Join(errs...)
}

// end
