package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

type point struct{ x, y int }

type instr struct {
	op       string
	from, to point
}

func parseInstr(line string) (instr, error) {
	var in instr
	switch {
	case strings.HasPrefix(line, "turn on"):
		in.op = "on"
	case strings.HasPrefix(line, "turn off"):
		in.op = "off"
	default:
		in.op = "toggle"
	}
	i := strings.IndexAny(line, "0123456789")
	_, err := fmt.Sscanf(line[i:], "%d,%d through %d,%d", &in.from.x, &in.from.y, &in.to.x, &in.to.y)
	return in, err
}

func main() {
	input := `turn on 0,0 through 9,9
toggle 0,0 through 9,0
turn off 4,4 through 5,5`
	var grid [10][10]bool
	sc := bufio.NewScanner(strings.NewReader(input))
	for sc.Scan() {
		in, err := parseInstr(sc.Text())
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		for y := in.from.y; y <= in.to.y; y++ {
			for x := in.from.x; x <= in.to.x; x++ {
				switch in.op {
				case "on":
					grid[y][x] = true
				case "off":
					grid[y][x] = false
				case "toggle":
					grid[y][x] = !grid[y][x]
				}
			}
		}
	}
	lit := 0
	for _, row := range grid {
		for _, c := range row {
			if c {
				lit++
			}
		}
	}
	fmt.Println("lit:", lit)
	var dims [3]int
	n, err := fmt.Sscanf("2x3x4", "%dx%dx%d", &dims[0], &dims[1], &dims[2])
	fmt.Println(n, err, dims)
	nums := make([]int, 3)
	for i, f := range strings.Fields("7 8 9") {
		fmt.Sscan(f, &nums[i])
	}
	fmt.Println(nums)
	var name string
	var age int
	fmt.Sscan("bob 42", &name, &age)
	fmt.Println(name, age)
	if _, err := fmt.Sscanf("abc", "%d", &age); err != nil {
		fmt.Println("bad:", err)
	}
	r := strings.NewReader("3\n1 2\n3 4\n5 6\n")
	var cnt int
	fmt.Fscan(r, &cnt)
	pts := make([]point, cnt)
	for i := range pts {
		fmt.Fscan(r, &pts[i].x, &pts[i].y)
	}
	fmt.Println(pts)
	ws := bufio.NewScanner(strings.NewReader("the quick  brown\nfox"))
	ws.Split(bufio.ScanWords)
	count := 0
	for ws.Scan() {
		count++
		fmt.Print(ws.Text(), ";")
	}
	fmt.Println(count)
	in := bufio.NewReader(strings.NewReader("hello\nworld"))
	line, _ := in.ReadString('\n')
	fmt.Printf("%q\n", strings.TrimSpace(line))
	rn, size, _ := in.ReadRune()
	fmt.Println(string(rn), size)
	b, _ := in.Peek(2)
	fmt.Println(string(b))
}
