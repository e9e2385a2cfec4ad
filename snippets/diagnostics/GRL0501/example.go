package demo

import "strconv"

// show
func port(text string) (int16, error) {
	number, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	return int16(number), nil // 70000 becomes 4464
}

// end
