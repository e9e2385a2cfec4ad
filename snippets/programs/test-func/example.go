package demo

import (
	"strings"
	"testing"
)

func slug(title string) string {
	return strings.ReplaceAll(strings.ToLower(title), " ", "-")
}

// show
func TestSlug(t *testing.T) {
	got := slug("Hello World")
	if got != "hello-world" {
		t.Errorf("slug() = %q, want %q", got, "hello-world")
	}
}

// end
