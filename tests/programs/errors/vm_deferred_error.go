package main

import (
	"errors"
	"fmt"
	"strings"
)

type OpCode byte

const (
	OpPush OpCode = iota
	OpAdd
	OpSub
	OpMul
	OpDiv
	OpDup
	OpSwap
	OpJmp
	OpJz
	OpPrint
	OpHalt
)

var opNames = [...]string{"PUSH", "ADD", "SUB", "MUL", "DIV", "DUP", "SWAP", "JMP", "JZ", "PRINT", "HALT"}

func (o OpCode) String() string {
	if int(o) < len(opNames) {
		return opNames[o]
	}
	return fmt.Sprintf("OP(%d)", byte(o))
}

type Instr struct {
	Op  OpCode
	Arg int
}

type VM struct {
	stack []int
	pc    int
	steps int
	out   strings.Builder
}

var (
	ErrStackUnderflow = errors.New("stack underflow")
	ErrDivZero        = errors.New("division by zero")
)

type VMError struct {
	PC  int
	Op  OpCode
	Err error
}

func (e *VMError) Error() string { return fmt.Sprintf("pc=%d op=%v: %v", e.PC, e.Op, e.Err) }
func (e *VMError) Unwrap() error { return e.Err }

func (vm *VM) pop() (int, error) {
	if len(vm.stack) == 0 {
		return 0, ErrStackUnderflow
	}
	v := vm.stack[len(vm.stack)-1]
	vm.stack = vm.stack[:len(vm.stack)-1]
	return v, nil
}

func (vm *VM) push(v int) { vm.stack = append(vm.stack, v) }

func (vm *VM) binary(op OpCode) error {
	b, err := vm.pop()
	if err != nil {
		return err
	}
	a, err := vm.pop()
	if err != nil {
		return err
	}
	switch op {
	case OpAdd:
		vm.push(a + b)
	case OpSub:
		vm.push(a - b)
	case OpMul:
		vm.push(a * b)
	case OpDiv:
		if b == 0 {
			return ErrDivZero
		}
		vm.push(a / b)
	}
	return nil
}

func (vm *VM) Run(prog []Instr) (err error) {
	defer func() {
		if err != nil {
			err = &VMError{vm.pc, prog[vm.pc].Op, err}
		}
	}()
	for vm.pc < len(prog) {
		in := prog[vm.pc]
		vm.steps++
		switch in.Op {
		case OpPush:
			vm.push(in.Arg)
		case OpAdd, OpSub, OpMul, OpDiv:
			if err := vm.binary(in.Op); err != nil {
				return err
			}
		case OpDup:
			v, err := vm.pop()
			if err != nil {
				return err
			}
			vm.push(v)
			vm.push(v)
		case OpSwap:
			n := len(vm.stack)
			if n < 2 {
				return ErrStackUnderflow
			}
			vm.stack[n-1], vm.stack[n-2] = vm.stack[n-2], vm.stack[n-1]
		case OpJmp:
			vm.pc = in.Arg
			continue
		case OpJz:
			v, err := vm.pop()
			if err != nil {
				return err
			}
			if v == 0 {
				vm.pc = in.Arg
				continue
			}
		case OpPrint:
			v, err := vm.pop()
			if err != nil {
				return err
			}
			fmt.Fprintf(&vm.out, "%d ", v)
		case OpHalt:
			return nil
		default:
			return fmt.Errorf("unknown opcode %v", in.Op)
		}
		vm.pc++
	}
	return nil
}

func main() {
	progs := map[string][]Instr{
		"countdown": {{OpPush, 3}, {Op: OpDup}, {Op: OpPrint}, {OpPush, 1}, {Op: OpSub}, {Op: OpDup}, {OpJz, 8}, {OpJmp, 1}, {Op: OpHalt}},
		"div":       {{OpPush, 1}, {OpPush, 0}, {Op: OpDiv}},
		"under":     {{Op: OpAdd}},
		"bad":       {{Op: 42}},
	}
	for _, name := range []string{"countdown", "div", "under", "bad"} {
		vm := &VM{}
		err := vm.Run(progs[name])
		var ve *VMError
		switch {
		case err == nil:
			fmt.Println(name, "ok", strings.TrimSpace(vm.out.String()), vm.steps)
		case errors.Is(err, ErrDivZero):
			fmt.Println(name, "DIV", err)
		case errors.As(err, &ve):
			fmt.Println(name, ve.PC, ve.Op, err)
		}
	}
}
