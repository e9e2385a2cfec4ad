package demo

import "errors"

// show
type Validator interface {
	Validate(name string) error
}

func add(v Validator, list []string, name string) ([]string, error) {
	if err := v.Validate(name); err != nil {
		return nil, err
	}
	return append(list, name), nil
}

type notEmpty struct{}

func (notEmpty) Validate(name string) error {
	if name == "" {
		return errors.New("empty")
	}
	return nil
}

// end
