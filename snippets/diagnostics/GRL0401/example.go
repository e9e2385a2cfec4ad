package demo

import "strconv"

// show
func address(host, text string) string {
	port, _ := strconv.Atoi(text) // 0 where text is no number
	return host + ":" + strconv.Itoa(port)
}

// end
