package demo

import "log/slog"

// show
func accepted(id int, addr string) {
	slog.Info("accepted", "id", id, "addr", addr)
}

// end
