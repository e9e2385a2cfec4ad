//line machine.rl:1
package machine

func exec(n int) int {
	goto done
	n++
done:
	return n
}
