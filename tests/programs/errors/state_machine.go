package main

import (
	"errors"
	"fmt"
)

type State int

const (
	Draft State = iota
	Review
	Published
	Archived
)

func (s State) String() string {
	switch s {
	case Draft:
		return "draft"
	case Review:
		return "review"
	case Published:
		return "published"
	case Archived:
		return "archived"
	default:
		return fmt.Sprintf("State(%d)", int(s))
	}
}

type TransitionError struct {
	From, To State
}

func (e TransitionError) Error() string {
	return fmt.Sprintf("cannot go from %v to %v", e.From, e.To)
}

var ErrFinal = errors.New("state is final")

var allowed = map[State][]State{
	Draft:     {Review, Archived},
	Review:    {Draft, Published},
	Published: {Archived},
}

type Article struct {
	state   State
	history []State
}

func (a *Article) Move(to State) error {
	next, ok := allowed[a.state]
	if !ok {
		return fmt.Errorf("%v: %w", a.state, ErrFinal)
	}
	for _, s := range next {
		if s == to {
			a.history = append(a.history, a.state)
			a.state = to
			return nil
		}
	}
	return TransitionError{a.state, to}
}

func main() {
	a := &Article{}
	for _, to := range []State{Published, Review, Draft, Review, Published, Draft, Archived, Draft, State(9)} {
		from := a.state
		err := a.Move(to)
		var te TransitionError
		switch {
		case err == nil:
			fmt.Printf("%v -> %v\n", from, a.state)
		case errors.As(err, &te):
			fmt.Printf("refused: %v (wanted %d)\n", err, te.To)
		case errors.Is(err, ErrFinal):
			fmt.Println("final:", err)
		}
	}
	fmt.Println(a.history, len(a.history))
}
