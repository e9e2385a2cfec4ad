package demo

import (
	"context"
	"net/http"
	"os"
	"os/signal"
	"time"
)

// show
func run(srv *http.Server) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	go srv.ListenAndServe()
	<-ctx.Done()
	last, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	return srv.Shutdown(last)
}

// end
