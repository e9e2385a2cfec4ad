package users

import (
	"errors"
	"testing"
)

func TestGreeting(t *testing.T) {
	repo := NewMemory()
	if err := repo.Save(User{ID: 1, Name: "Ada", Email: "ada@example.com", Address: &Address{City: "London"}}); err != nil {
		t.Fatal(err)
	}
	service := NewService(repo)

	tests := []struct {
		name string
		id   int
		want string
	}{
		{"known", 1, "Dear Ada in London"},
		{"unknown", 2, "Dear customer"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := service.Greeting(test.id)
			if err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("Greeting(%d) = %q, want %q", test.id, got, test.want)
			}
		})
	}
}

func TestSaveRejectsAnEmptyName(t *testing.T) {
	err := NewMemory().Save(User{ID: 1, Email: "ada@example.com"})
	var invalid *ValidationError
	if !errors.As(err, &invalid) || invalid.Field != "name" {
		t.Errorf("Save() = %v, want a ValidationError of the name", err)
	}
}
