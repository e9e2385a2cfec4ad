package main

import (
	"errors"
	"fmt"
)

var (
	ErrNotFound   = errors.New("not found")
	ErrPermission = errors.New("permission denied")
	ErrExpired    = fmt.Errorf("expired: %w", ErrPermission)
)

type doc struct {
	owner   string
	expired bool
	text    string
}

var docs = map[string]doc{
	"plan":  {"ann", false, "the plan"},
	"notes": {"bob", true, "old notes"},
}

func load(name string) (doc, error) {
	d, ok := docs[name]
	if !ok {
		return doc{}, fmt.Errorf("load %q: %w", name, ErrNotFound)
	}
	return d, nil
}

func read(user, name string) (string, error) {
	d, err := load(name)
	if err != nil {
		return "", err
	}
	if d.owner != user {
		return "", fmt.Errorf("%s reads %s: %w", user, name, ErrPermission)
	}
	if d.expired {
		return "", ErrExpired
	}
	return d.text, nil
}

func classify(err error) string {
	switch {
	case err == nil:
		return "ok"
	case err == ErrExpired:
		return "expired"
	case errors.Is(err, ErrNotFound):
		return "missing"
	case errors.Is(err, ErrPermission):
		return "denied"
	}
	return "unknown"
}

func main() {
	for _, c := range [][2]string{{"ann", "plan"}, {"bob", "plan"}, {"bob", "notes"}, {"ann", "diary"}} {
		text, err := read(c[0], c[1])
		fmt.Printf("%-8s %q %v\n", classify(err), text, err)
	}
	fmt.Println(errors.Is(ErrExpired, ErrPermission), errors.Unwrap(ErrExpired) == ErrPermission, errors.Unwrap(ErrNotFound))
}
