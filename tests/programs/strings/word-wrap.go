package main

import (
	"fmt"
	"strings"
)

const lorem = `In olden times when wishing still helped one, there lived a king
whose daughters were all beautiful, but the youngest was so beautiful that
the sun itself, which has seen so much, was astonished whenever it shone in
her face.`

func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case len(line)+1+len(word) <= width:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

func justify(line string, width int) string {
	words := strings.Split(line, " ")
	if len(words) == 1 {
		return line
	}
	gaps := len(words) - 1
	spaces := width - len(line) + gaps
	var sb strings.Builder
	for i, w := range words {
		sb.WriteString(w)
		if i < gaps {
			n := spaces / gaps
			if i < spaces%gaps {
				n++
			}
			sb.WriteString(strings.Repeat(" ", n))
		}
	}
	return sb.String()
}

func center(s string, width int) string {
	left := (width - len(s)) / 2
	return fmt.Sprintf("%*s%s%*s", left, "", s, width-left-len(s), "")
}

func main() {
	const width = 40
	lines := wrap(lorem, width)
	for i, l := range lines {
		if i < len(lines)-1 {
			l = justify(l, width)
		}
		fmt.Printf("|%-*s|\n", width, l)
	}
	for _, l := range wrap(lorem, 70) {
		fmt.Println(len(l), l)
	}
	fmt.Printf("[%s]\n", center("title", 16))
}
