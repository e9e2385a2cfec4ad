package demo

import "encoding/binary"

// show
type State uint16

const (
	Idle State = iota
	Running
	Done
)

func decode(message []byte) State {
	return State(binary.BigEndian.Uint16(message)) // 40000 is a State now
}

// end
