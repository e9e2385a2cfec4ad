package main

import (
	"fmt"
	"strings"
)

type opcode byte

const (
	PUSH opcode = iota
	ADD
	MUL
	SUB
	JNZ
	DUP
	SWAP
	PRINT
	HALT
)

var names = [...]string{
	PUSH: "PUSH", ADD: "ADD", MUL: "MUL", SUB: "SUB", JNZ: "JNZ",
	DUP: "DUP", SWAP: "SWAP", PRINT: "PRINT", HALT: "HALT",
}

var hasArg = map[opcode]bool{PUSH: true, JNZ: true}

type instr struct {
	op  opcode
	arg int
}

var (
	stack  []int
	pc     int
	cycles int
	output strings.Builder
)

// program counts down from six, printing each value, over an accumulator.
var program = []instr{
	{PUSH, 1},
	{op: PUSH, arg: 6},
	{op: DUP}, // acc n n
	{op: PRINT},
	{op: SWAP},
	{PUSH, 0},
	{op: ADD},
	{op: SWAP},
	{PUSH, 1},
	{op: SUB},
	{op: DUP},
	{JNZ, 2},
	{op: HALT},
}

func push(v int) { stack = append(stack, v) }

func pop() int {
	v := stack[len(stack)-1]
	stack = stack[:len(stack)-1]
	return v
}

func step() bool {
	in := program[pc]
	pc++
	cycles++
	switch in.op {
	case PUSH:
		push(in.arg)
	case ADD, MUL, SUB:
		b, a := pop(), pop()
		push(arith[in.op](a, b))
	case JNZ:
		if pop() != 0 {
			pc = in.arg
		}
	case DUP:
		push(stack[len(stack)-1])
	case SWAP:
		n := len(stack)
		stack[n-1], stack[n-2] = stack[n-2], stack[n-1]
	case PRINT:
		fmt.Fprint(&output, pop(), ",")
	case HALT:
		return false
	}
	return true
}

var arith = map[opcode]func(a, b int) int{
	ADD: func(a, b int) int { return a + b },
	MUL: func(a, b int) int { return a * b },
	SUB: func(a, b int) int { return a - b },
}

func (i instr) String() string {
	if hasArg[i.op] {
		return fmt.Sprintf("%s %d", names[i.op], i.arg)
	}
	return names[i.op]
}

func main() {
	for i, in := range program[:4] {
		fmt.Printf("%02d %v\n", i, in)
	}
	for step() {
	}
	fmt.Println(output.String(), stack, cycles)
	program[6] = instr{op: MUL}
	program[5].arg = 2
	stack, pc = nil, 0
	output.Reset()
	for step() {
	}
	fmt.Println(output.Len(), stack, cycles, program[5:7])
}
