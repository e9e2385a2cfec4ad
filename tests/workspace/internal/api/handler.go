// Package api is the shop over HTTP.
package api

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"strconv"

	"example.com/shop/internal/users"
)

// Handler serves the labels of users.
type Handler struct {
	service *users.Service
	log     *slog.Logger
}

// NewHandler gives the routes of the shop.
func NewHandler(service *users.Service, log *slog.Logger) http.Handler {
	handler := &Handler{service: service, log: log}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /users/{id}/label", handler.label)
	return mux
}

func (h *Handler) label(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.PathValue("id"))
	if err != nil {
		http.Error(w, "id is not a number", http.StatusBadRequest)
		return
	}
	label, err := h.service.ShippingLabel(id)
	if err != nil {
		h.log.Error("label", "user", id, "error", err)
		http.Error(w, "no label", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]string{"label": label})
}
