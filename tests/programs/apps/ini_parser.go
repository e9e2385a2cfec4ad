package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"
)

type Section map[string]string

type Config struct {
	sections map[string]Section
	order    []string
}

type SyntaxError struct {
	Line int
	Text string
}

func (e SyntaxError) Error() string { return fmt.Sprintf("line %d: cannot parse %q", e.Line, e.Text) }

var ErrMissing = errors.New("missing key")

func Parse(r io.Reader) (*Config, error) {
	c := &Config{sections: make(map[string]Section)}
	cur := c.section("")
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		if line == "" || line[0] == ';' || line[0] == '#' {
			continue
		}
		if line[0] == '[' && line[len(line)-1] == ']' {
			cur = c.section(line[1 : len(line)-1])
			continue
		}
		k, v, ok := strings.Cut(line, "=")
		if !ok {
			return nil, SyntaxError{n, line}
		}
		cur[strings.TrimSpace(k)] = strings.Trim(strings.TrimSpace(v), `"`)
	}
	return c, sc.Err()
}

func (c *Config) section(name string) Section {
	s, ok := c.sections[name]
	if !ok {
		s = Section{}
		c.sections[name] = s
		c.order = append(c.order, name)
	}
	return s
}

func (c *Config) Get(section, key string) (string, error) {
	v, ok := c.sections[section][key]
	if !ok {
		return "", fmt.Errorf("%s.%s: %w", section, key, ErrMissing)
	}
	return v, nil
}

func (c *Config) Int(section, key string, def int) (int, error) {
	s, err := c.Get(section, key)
	if errors.Is(err, ErrMissing) {
		return def, nil
	}
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(s)
}

const sample = `
; global
debug = true
[server]
host = "example.org"
port=8080
[client]
retries = many
[server]
tls = on
`

func main() {
	c, err := Parse(strings.NewReader(sample))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, name := range c.order {
		s := c.sections[name]
		keys := []string{}
		for k := range s {
			keys = append(keys, k)
		}
		sort.Strings(keys)
		fmt.Printf("[%s] ", name)
		for _, k := range keys {
			fmt.Printf("%s=%s ", k, s[k])
		}
		fmt.Println()
	}
	fmt.Println(c.Int("server", "port", 1))
	fmt.Println(c.Int("server", "none", 99))
	fmt.Println(c.Int("client", "retries", 3))
	fmt.Println(c.Get("nowhere", "x"))
	_, err = Parse(strings.NewReader("a=1\nbroken line\n"))
	var se SyntaxError
	fmt.Println(err, errors.As(err, &se))
	fmt.Println(se.Line)
}
