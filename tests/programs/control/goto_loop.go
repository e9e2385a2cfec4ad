package main

import "fmt"

func digitsSum(n int) int {
	sum := 0
again:
	sum += n % 10
	n /= 10
	if n > 0 {
		goto again
	}
	return sum
}

func parse(s string) (ok bool, reason string) {
	i := 0
	if s == "" {
		reason = "empty"
		goto fail
	}
	for i < len(s) {
		if s[i] < '0' || s[i] > '9' {
			reason = fmt.Sprintf("byte %d is %q", i, s[i])
			goto fail
		}
		i++
	}
	return true, ""
fail:
	return false, reason
}

func retry(limit int) (tries int) {
	state := 7
retry:
	tries++
	state = (state*5 + 3) % 16
	if state != 0 && tries < limit {
		goto retry
	}
	if state == 0 {
		fmt.Println("reached zero")
	} else {
		fmt.Println("gave up at", state)
	}
	return
}

func main() {
	fmt.Println(digitsSum(98765), digitsSum(0))
	for _, s := range []string{"123", "", "12x4"} {
		fmt.Println(parse(s))
	}
	fmt.Println(retry(100))
	fmt.Println(retry(2))
}
