package main

import "fmt"

// State handles one input and says which state follows.
type State interface {
	Next(m *Machine, input rune) State
}

type Machine struct {
	state  State
	coins  int
	output []string
}

func (m *Machine) emit(format string, args ...any) {
	m.output = append(m.output, fmt.Sprintf(format, args...))
}

type idle struct{}
type ready struct{ credit int }
type broken struct{ reason string }

func (idle) Next(m *Machine, in rune) State {
	switch in {
	case 'c':
		return &ready{credit: 1}
	case 'k':
		return broken{"kicked while idle"}
	}
	m.emit("insert coin")
	return idle{}
}

func (r *ready) Next(m *Machine, in rune) State {
	switch in {
	case 'c':
		r.credit++
		return r
	case 'b':
		m.coins++
		m.emit("drink")
		if r.credit--; r.credit == 0 {
			return idle{}
		}
		return r
	case 'r':
		m.emit("refund %d", r.credit)
		return idle{}
	default:
		return broken{reason: fmt.Sprintf("%c with credit %d", in, r.credit)}
	}
}

func (b broken) Next(m *Machine, in rune) State {
	if in == 'f' {
		m.emit("fixed: %s", b.reason)
		return idle{}
	}
	return b
}

func (m *Machine) Run(inputs string) {
	for _, in := range inputs {
		m.state = m.state.Next(m, in)
	}
}

func main() {
	for _, script := range []string{"cb", "bccbb", "ccr", "kbcf", "cckcfcb", ""} {
		m := &Machine{state: idle{}}
		m.Run(script)
		_, isIdle := m.state.(idle)
		fmt.Printf("%-8q coins=%d idle=%t %T %q\n", script, m.coins, isIdle, m.state, m.output)
	}
	m := Machine{state: idle{}}
	m.Run("cc")
	if r, ok := m.state.(*ready); ok {
		fmt.Println("credit", r.credit)
	}
	m.Run("k")
	fmt.Println(m.state)
	fmt.Println(m.state == broken{"k with credit 2"}, m.state == State(idle{}))
}
