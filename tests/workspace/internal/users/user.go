// Package users finds people and says how to reach them.
package users

import (
	"errors"
	"fmt"
	"strings"
)

// ErrNotFound is returned for an id that nobody has.
var ErrNotFound = errors.New("user not found")

// Address is where a parcel goes. Not every user has given one.
type Address struct {
	Street string
	City   string
}

// Label is the address as it is printed on a parcel.
func (a *Address) Label() string {
	return strings.ToUpper(a.City) + ", " + a.Street
}

// User is a customer of the shop.
type User struct {
	ID      int      `json:"id"`
	Name    string   `json:"name"`
	Email   string   `json:"email,omitempty"`
	Address *Address `json:"address"`
}

// ValidationError says which field of a user cannot be stored.
type ValidationError struct {
	Field  string
	Reason string
}

func (e *ValidationError) Error() string {
	return fmt.Sprintf("%s: %s", e.Field, e.Reason)
}

// Validate reports the first field that cannot be stored.
func (u User) Validate() error {
	if u.Name == "" {
		return &ValidationError{Field: "name", Reason: "is empty"}
	}
	if !strings.Contains(u.Email, "@") {
		return &ValidationError{Field: "email", Reason: "has no @"}
	}
	return nil
}
