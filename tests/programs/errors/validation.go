package main

import (
	"errors"
	"fmt"
	"strings"
)

type FieldError struct {
	Field  string
	Reason string
}

func (f FieldError) Error() string { return f.Field + " " + f.Reason }

type User struct {
	Name  string
	Email string
	Age   int
}

type rule func(User) error

func require(field string, get func(User) string) rule {
	return func(u User) error {
		if strings.TrimSpace(get(u)) == "" {
			return FieldError{field, "is required"}
		}
		return nil
	}
}

func Validate(u User, rules ...rule) error {
	var errs []error
	for _, r := range rules {
		if err := r(u); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

func main() {
	rules := []rule{
		require("name", func(u User) string { return u.Name }),
		require("email", func(u User) string { return u.Email }),
		func(u User) error {
			if u.Email != "" && !strings.Contains(u.Email, "@") {
				return FieldError{"email", "has no @"}
			}
			return nil
		},
		func(u User) error {
			if u.Age < 18 || u.Age > 120 {
				return FieldError{"age", fmt.Sprintf("%d is out of range", u.Age)}
			}
			return nil
		},
	}
	for i, u := range []User{
		{"Ann", "ann@example.com", 30},
		{"", "", 0},
		{"Bob", "bob.example.com", 44},
		{" ", "x@y", 121},
	} {
		err := Validate(u, rules...)
		if err == nil {
			fmt.Println(i, "valid")
			continue
		}
		fmt.Printf("%d invalid:\n  %s\n", i, strings.ReplaceAll(err.Error(), "\n", "\n  "))
		var fe FieldError
		if errors.As(err, &fe) {
			fmt.Println("  first:", fe.Field)
		}
		if list, ok := err.(interface{ Unwrap() []error }); ok {
			fmt.Println("  count:", len(list.Unwrap()))
		}
	}
}
