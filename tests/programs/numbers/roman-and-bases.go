package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

var errDigit = errors.New("bad digit")

const digits = "0123456789abcdefghijklmnopqrstuvwxyz"

func toBase(n, base int) string {
	if n == 0 {
		return "0"
	}
	neg := n < 0
	if neg {
		n = -n
	}
	var buf [65]byte
	i := len(buf)
	for n > 0 {
		i--
		buf[i] = digits[n%base]
		n /= base
	}
	if neg {
		i--
		buf[i] = '-'
	}
	return string(buf[i:])
}

func fromBase(s string, base int) (int, error) {
	sign := 1
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		sign, s = -1, rest
	}
	n := 0
	for _, ch := range s {
		d := strings.IndexRune(digits, ch)
		if d < 0 || d >= base {
			return 0, fmt.Errorf("%w %q in base %d", errDigit, ch, base)
		}
		n = n*base + d
	}
	return sign * n, nil
}

func main() {
	for _, n := range []int{0, 10, 255, -255, 123456789} {
		for _, base := range []int{2, 8, 16, 36} {
			s := toBase(n, base)
			back, err := fromBase(s, base)
			if err != nil || back != n || strconv.FormatInt(int64(n), base) != s {
				fmt.Println("mismatch", n, base, s, back, err)
				os.Exit(1)
			}
			fmt.Printf("%s ", s)
		}
		fmt.Println()
	}
	if _, err := fromBase("12z", 16); err != nil {
		fmt.Println("error:", err, errors.Is(err, errDigit))
	}
	v, err := strconv.ParseInt("zz", 36, 64)
	fmt.Println(v, err)
	_, err = strconv.Atoi("12a")
	fmt.Println(err)
	_, err = strconv.ParseInt("300", 10, 8)
	fmt.Println(err)
	u, _ := strconv.ParseUint("ff", 16, 8)
	fmt.Println(u, strconv.Itoa(-45)+"!", strconv.Quote("hi\n"))
}
