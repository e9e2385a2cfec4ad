package main

import (
	"errors"
	"fmt"
)

func double() (n int) {
	defer func() { n *= 2 }()
	return 21
}

func unnamed() int {
	n := 21
	defer func() { n *= 2 }()
	return n
}

func naked(x int) (sum int, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("naked(%d): %w", x, err)
			sum = -1
		}
	}()
	if x > 10 {
		err = errors.New("too big")
		return
	}
	for i := range x {
		sum += i
	}
	return
}

type file struct {
	name     string
	closeErr error
}

func (f *file) Close() error {
	fmt.Println("closing", f.name)
	return f.closeErr
}

func write(f *file, fail bool) (err error) {
	defer func() {
		if cerr := f.Close(); cerr != nil {
			err = errors.Join(err, cerr)
		}
	}()
	if fail {
		return errors.New("write failed")
	}
	return nil
}

func count() (n int) {
	for i := 0; i < 4; i++ {
		defer func() { n += i }()
	}
	return 100
}

func main() {
	fmt.Println(double(), unnamed(), count())
	fmt.Println(naked(5))
	fmt.Println(naked(11))
	bad := errors.New("disk full")
	for _, fail := range []bool{false, true} {
		for _, ce := range []error{nil, bad} {
			err := write(&file{"log", ce}, fail)
			fmt.Printf("%v %q %t\n", fail, fmt.Sprint(err), errors.Is(err, bad))
		}
	}
}
