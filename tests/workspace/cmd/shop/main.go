// The shop's server.
package main

import (
	"flag"
	"log/slog"
	"net/http"
	"os"

	"example.com/shop/internal/api"
	"example.com/shop/internal/users"
)

//go:generate go test ./...

func main() {
	address := flag.String("address", "127.0.0.1:8080", "where to listen")
	flag.Parse()

	log := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	service := users.NewService(users.NewMemory())
	log.Info("listening", "address", *address)
	if err := http.ListenAndServe(*address, api.NewHandler(service, log)); err != nil {
		log.Error("server", "error", err)
		os.Exit(1)
	}
}
