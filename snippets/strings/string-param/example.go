package demo

import "strings"

// show
type session struct{ user string }

func newSession(user string) *session {
	return &session{user: strings.TrimSpace(user)}
}

func isAdmin(user string) bool { return user == "root" }

// end

func (s *session) admin() bool { return isAdmin(s.user) }
