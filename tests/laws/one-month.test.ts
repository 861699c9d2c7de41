import * as fc from "fast-check";
import { expect, test } from "vitest";
import { clearingMultiple, fillOrder, priceResponse, ration, release, shareStocks, stockOrder, switchStep, thriftStep, twoTierPrices, utilisation, type SharingKey } from "../../src/minerals/index.ts";

const mass = fc.double({ min: 0, max: 1e4, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const elasticity = fc.double({ min: 0.05, max: 2, noNaN: true });

test("more supply never raises the outside price; the price stays between one and the choke", () => {
  fc.assert(fc.property(mass, mass, mass, elasticity, fc.double({ min: 1, max: 40, noNaN: true }), (need, supply, more, epsilon, choke) => {
    const before = clearingMultiple(need, supply, epsilon, choke);
    expect(clearingMultiple(need, supply + more, epsilon, choke)).toBeLessThanOrEqual(before);
    expect(before).toBeGreaterThanOrEqual(1);
    expect(before).toBeLessThanOrEqual(choke);
  }), { numRuns: 1000 });
});

test("a tighter licence never lowers the outside price nor raises the inside one", () => {
  fc.assert(fc.property(part, part, elasticity, (a, b, epsilon) => {
    const [tight, loose] = a < b ? [a, b] : [b, a];
    const inside = { supply: 90, demand: 60 };
    const outside = { supply: 10, demand: 40 };
    const [low, high] = [twoTierPrices(inside, outside, tight, epsilon), twoTierPrices(inside, outside, loose, epsilon)];
    expect(low.outside).toBeGreaterThanOrEqual(high.outside * (1 - 1e-12));
    expect(low.inside).toBeLessThanOrEqual(high.inside * (1 + 1e-12));
  }), { numRuns: 1000 });
});

test("a dearer month never raises use", () => {
  fc.assert(fc.property(fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), elasticity, part, (ratio, more, epsilon, floor) => {
    expect(priceResponse(ratio + more, epsilon, floor)).toBeLessThanOrEqual(priceResponse(ratio, epsilon, floor) + 1e-15);
  }), { numRuns: 1000 });
});

test("a release takes no more than is short, usable or allowed, and more of any never lowers it", () => {
  fc.assert(fc.property(mass, mass, mass, mass, (short, usable, limit, more) => {
    const out = release(short, usable, limit);
    expect(out).toBeLessThanOrEqual(Math.min(short, usable, limit));
    expect(out).toBeGreaterThanOrEqual(0);
    for (const larger of [release(short + more, usable, limit), release(short, usable + more, limit), release(short, usable, limit + more)]) expect(larger).toBeGreaterThanOrEqual(out);
  }), { numRuns: 1000 });
});

test("rationing serves earlier classes first; got and unmet add up; more supply never raises a shortage", () => {
  fc.assert(fc.property(fc.array(mass, { minLength: 4, maxLength: 4 }), mass, mass, (needs, available, more) => {
    const need = Float64Array.from(needs);
    const unmet = new Float64Array(4);
    const short = ration(need, available, unmet, 0, 1, 4);
    const total = needs.reduce((sum, value) => sum + value, 0);
    expect(short).toBeCloseTo(Math.max(0, total - available), 6);
    for (let c = 0; c < 3; c++) if (unmet[c]! > 1e-9) expect(unmet[c + 1]!).toBeCloseTo(need[c + 1]!, 6);
    expect(ration(need, available + more, new Float64Array(4), 0, 1, 4)).toBeLessThanOrEqual(short + 1e-9);
  }), { numRuns: 1000 });
});

test("allied sharing: no one gives more than it offers or gets more than it lacks; what is given is what arrives", () => {
  const member = fc.tuple(mass, mass);
  fc.assert(fc.property(fc.array(member, { minLength: 2, maxLength: 5 }), fc.constantFrom<SharingKey>("need", "contribution", "us-first"), part, (members, key, reliability) => {
    const gap = Float64Array.from(members, ([own]) => own);
    const offer = Float64Array.from(members, ([lack, stock]) => (lack > 0 ? 0 : stock));
    const given = new Float64Array(members.length);
    const received = new Float64Array(members.length);
    shareStocks(gap, offer, members.map((_, j) => j), key, reliability, 1, given, received);
    members.forEach((_, j) => {
      expect(given[j]!).toBeLessThanOrEqual(offer[j]! + 1e-9);
      expect(received[j]!).toBeLessThanOrEqual(gap[j]! + 1e-9);
    });
    expect(given.reduce((sum, value) => sum + value, 0)).toBeCloseTo(received.reduce((sum, value) => sum + value, 0), 6);
  }), { numRuns: 1000 });
});

test("orders: the national fill is never negative; fear never lowers what firms order", () => {
  fc.assert(fc.property(mass, mass, fc.double({ min: 1, max: 60, noNaN: true }), part, (target, stock, months, fear) => {
    expect(fillOrder(target, stock, months)).toBeGreaterThanOrEqual(0);
    expect(stockOrder(target, stock, 3, 1, fear, months)).toBeGreaterThanOrEqual(stockOrder(target, stock, 3, 1, 0, months) - 1e-9);
  }), { numRuns: 1000 });
});

test("switching and thrift stay between their bounds", () => {
  fc.assert(fc.property(part, part, part, part, (switched, alarm, ceiling, target) => {
    const next = switchStep(switched, alarm, 0.1, ceiling, 0.05, 1 / 12);
    expect(next).toBeGreaterThanOrEqual(0);
    expect(next).toBeLessThanOrEqual(Math.max(switched, ceiling) + 1e-12);
    const intensity = thriftStep(0.5 + switched / 2, Math.max(0.2, target), 1 / 12, 2, 0.1, 0.5, 0.5);
    expect(intensity).toBeGreaterThan(0);
    expect(intensity).toBeLessThanOrEqual(1 + 1e-12);
  }), { numRuns: 1000 });
});

test("a better margin never lowers utilisation", () => {
  fc.assert(fc.property(mass, mass, part, (basket, more, minimum) => {
    expect(utilisation(basket + more, 50, 0.2, minimum)).toBeGreaterThanOrEqual(utilisation(basket, 50, 0.2, minimum));
  }), { numRuns: 1000 });
});
