package demo

import "strconv"

// show
func parseAll(fields []string) ([]int, error) {
	var numbers []int
	for _, field := range fields {
		n, err := strconv.Atoi(field)
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, n)
	}
	return numbers, nil
}

// end
