package demo

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

// show
func TestHealth(t *testing.T) {
	recorder := httptest.NewRecorder()
	request := httptest.NewRequest("GET", "/health", nil)
	http.NotFound(recorder, request)
	if recorder.Code != http.StatusNotFound {
		t.Errorf("got %d", recorder.Code)
	}
}

// end
